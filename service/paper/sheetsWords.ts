/** «2 л., прил. 3 л.»; '' when nobody counted. */
export function sheetsWords(sheets: number | null, attachments: number | null): string {
  return [sheets === null ? '' : `${sheets} л.`, attachments === null || attachments === 0 ? '' : `прил. ${attachments} л.`].filter((part) => part !== '').join(', ')
}
