import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { documentFromText } from '../../../../domain/letter-document.ts'
import { readHtml } from './html-document.ts'
import { replaceSelection } from './insert.ts'

interface Options {
  /** A picture was brought: it cannot stand in the text of a letter. */
  readonly onPicture: () => void
}

/** Paste as a letter can hold it: from a word processor without its fonts, from plain text with its lists. */
export const CleanPaste = Extension.create<Options>({
  name: 'cleanPaste',
  addOptions: () => ({ onPicture: () => undefined }),
  addProseMirrorPlugins() {
    const { onPicture } = this.options
    return [
      new Plugin({
        props: {
          handlePaste(view, { clipboardData }) {
            const html = clipboardData?.getData('text/html') ?? ''
            const text = clipboardData?.getData('text/plain') ?? ''
            // What was copied in this editor goes back as it is.
            if (html.includes('data-pm-slice')) return false
            const { document, images } = html === '' ? { document: text.includes('\n') ? documentFromText(text) : [], images: 0 } : readHtml(html)
            if (images > 0 || (html === '' && text === '' && hasPicture(clipboardData))) onPicture()
            if (document.length > 0) view.dispatch(replaceSelection(view.state, document).scrollIntoView().setMeta('paste', true))
            return document.length > 0 || html !== '' || text === ''
          },
          handleDrop(_view, { dataTransfer }) {
            if ((dataTransfer?.files.length ?? 0) === 0) return false
            onPicture()
            return true
          },
        },
      }),
    ]
  },
})

const hasPicture = (data: DataTransfer | null): boolean => [...(data?.files ?? [])].some(({ type }) => type.startsWith('image/'))
