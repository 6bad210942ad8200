/** Documents are drawn by the real window; here they are only named. */
export const PdfView = ({ label }: { readonly label?: string }) => <div role="img" aria-label={label ?? 'Документ'} />
export const FileViewer = ({ file }: { readonly file: { readonly name: string } }) => <div role="img" aria-label={file.name} />
export const SourceDesk = () => <div role="img" aria-label="Документы обращения" />
