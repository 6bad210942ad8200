import { useEffect, useEffectEvent } from 'react'

/** Documents are drawn by the real window; here they are only named. */
export function PdfView({ label, onShown }: { readonly label?: string; readonly onShown?: () => void }) {
  const shown = useEffectEvent(() => onShown?.())
  useEffect(() => shown(), [])
  return <div role="img" aria-label={label ?? 'Документ'} />
}

export const FileViewer = ({ file }: { readonly file: { readonly name: string } }) => <div role="img" aria-label={file.name} />
export const SourceDesk = () => <div role="img" aria-label="Документы обращения" />
