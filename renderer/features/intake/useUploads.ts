import { useCallback, useEffect, useRef, useState } from 'react'
import type { FileView } from '../../../contract/files.ts'
import { client } from '../../lib/client.ts'
import { describeFailure } from '../../lib/failure.ts'
import { formatBytes } from '../../lib/format.ts'

export interface Upload {
  readonly key: number
  readonly name: string
  /** null while the file is on its way. */
  readonly failure: string | null
  readonly file: File
}

/** Takes files one after another; a refused one says why and the rest go on. */
export function useUploads(maxBytes: number | null, onTaken: (file: FileView) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const chain = useRef<Promise<void>>(Promise.resolve())
  const counter = useRef(0)
  const taken = useRef(onTaken)
  const limit = useRef(maxBytes)
  useEffect(() => {
    taken.current = onTaken
    limit.current = maxBytes
  })

  const take = useCallback(
    async (upload: Upload) => {
      const refuse = (failure: string) => setUploads((old) => old.map((one) => (one.key === upload.key ? { ...one, failure } : one)))
      const refusal = refusalOf(upload.file, limit.current)
      if (refusal !== null) return refuse(refusal)
      try {
        const view = await client.files.stage({ file: upload.file })
        setUploads((old) => old.filter((one) => one.key !== upload.key))
        taken.current(view)
      } catch (error) {
        refuse(describeFailure(error, 'загрузку файла').message)
      }
    },
    [],
  )

  const add = useCallback(
    (files: readonly File[]) => {
      const added = files.map((file): Upload => ({ key: (counter.current += 1), name: file.name, failure: null, file }))
      setUploads((old) => [...old, ...added])
      for (const upload of added) chain.current = chain.current.then(() => take(upload))
    },
    [take],
  )
  const retry = useCallback(
    (upload: Upload) => {
      setUploads((old) => old.map((one) => (one.key === upload.key ? { ...one, failure: null } : one)))
      chain.current = chain.current.then(() => take(upload))
    },
    [take],
  )
  const dismiss = useCallback((key: number) => setUploads((old) => old.filter((one) => one.key !== key)), [])
  return { uploads, add, retry, dismiss }
}

function refusalOf(file: File, maxBytes: number | null): string | null {
  if (file.size === 0) return 'файл пустой (0 байт). Проверьте, сохранился ли он, и добавьте снова.'
  if (maxBytes !== null && file.size > maxBytes) return `размер ${formatBytes(file.size)} больше допустимого ${formatBytes(maxBytes)}. Уменьшите файл или разделите его.`
  return null
}
