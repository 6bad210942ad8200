import { host } from './host.ts'

/** «Save as» for a file that came from the service; false when the person cancelled. */
export async function saveFile(file: File, name = file.name): Promise<boolean> {
  return host().saveFile(name, new Uint8Array(await file.arrayBuffer()))
}
