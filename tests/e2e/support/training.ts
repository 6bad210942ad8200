/** Numbers of the training cases on the day of the tests, by what they are there for. */
export const CASES = {
  overdue: 'М-0001/26',
  answered: 'Л-0002/26',
  inWork: 'К-0003/26',
  forSignature: 'И-0004/26',
  returned: 'В-0006/26',
  threat: 'Г-0007/26',
  signed: 'Д-0011/26',
  assigned: 'Т-0012/26',
  fresh: 'З-0014/26',
} as const
