import type { LoadedFonts } from '../templates/pdf/fonts.ts'

/** The faces in the folder, with the library that reads them, at the first call; every other call answers the same. */
export function fontsOf(assetsDir: string): () => Promise<LoadedFonts> {
  let loading: Promise<LoadedFonts> | undefined
  const load = async (): Promise<LoadedFonts> => (await import('../templates/pdf/fonts.ts')).loadFonts(assetsDir)
  return () => (loading ??= load())
}
