import { useEffect, useState } from 'react'
import type { ReplyText } from '../../../contract/replies.ts'
import { client } from '../../lib/client.ts'
import { useLinkState } from '../../lib/live.ts'
import { useDebounced } from '../../lib/use-debounced.ts'

export interface LetterPreview {
  /** The last letter that was drawn; stays while the next one is on its way or refused. */
  readonly file: File | null
  readonly failure: unknown
  /** The letter on the screen is behind the text. */
  readonly stale: boolean
}

interface Drawn {
  readonly file: File | null
  readonly of: ReplyText | null
  readonly failure: unknown
}

/** A hand that goes on typing makes no such pause; the sheet is drawn within the rest of 300 ms. */
const PAUSE = 150

/** The very PDF that will be signed, drawn again at every pause. */
export function useLetterPreview(replyId: number, text: ReplyText): LetterPreview {
  const settled = useDebounced(text, PAUSE)
  const { state: link } = useLinkState()
  const [drawn, setDrawn] = useState<Drawn>({ file: null, of: null, failure: null })

  useEffect(() => {
    if (link !== 'up') return undefined
    const stop = new AbortController()
    client.replies.preview({ replyId, text: settled }, { signal: stop.signal }).then(
      (file) => {
        if (!stop.signal.aborted) setDrawn({ file, of: settled, failure: null })
      },
      (failure: unknown) => {
        if (!stop.signal.aborted) setDrawn((before) => ({ ...before, failure }))
      },
    )
    return () => stop.abort()
  }, [replyId, settled, link])

  return { file: drawn.file, failure: drawn.failure, stale: drawn.of !== text }
}
