/** The shape of `window.host`: all that the page may ask of the desktop. Data never passes here. */
export interface HostBridge {
  /** Asks main for a fresh port to the service; it arrives by `window.postMessage({ type: SERVICE_PORT })`. */
  connect(): void
  /** Called when the service process ended; the page asks for a new port once main says it is up again. */
  onServiceState(listener: (state: ServiceState) => void): () => void
  /** Opens one more window on the same store. */
  openWindow(): void
  /** Shows the «save as» dialog and writes the bytes; resolves to false when the person cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<boolean>
  /**
   * Shows the «save as» dialog for a file that the service will write itself: the path goes straight to the service, the page gets a ticket
   * to name it by. Null when the person cancelled.
   */
  chooseSavePlace(name: string): Promise<SavePlace | null>
  /** Opens what was written at a chosen place with the program of the system. */
  openSaved(ticket: string): Promise<OpenedCopy>
  /** Opens a private copy of the bytes with the program of the system; 'refused' when files of this kind are not opened. */
  openCopy(name: string, bytes: Uint8Array): Promise<OpenedCopy>
  /** Shows the folder dialog; null when the person cancelled. */
  chooseFolder(): Promise<string | null>
  /**
   * Shows messages on the desktop, each key once whichever window asks. Resolves to false, with nothing shown, while a window of the program is in
   * front or where the system has no such messages: the window then says it itself. They may stand on a locked screen: no personal data.
   */
  notify(messages: readonly DesktopMessage[]): Promise<boolean>
  /** Called with the address in the program that a clicked message opens. */
  onOpen(listener: (address: string) => void): () => void
  /** Tells main that the first real content is on the screen (start is measured to this point). */
  contentShown(): void
  readonly platform: string
}

export type ServiceState = { readonly state: 'up' } | { readonly state: 'down'; readonly restarting: boolean; readonly message: string | null }

export interface DesktopMessage {
  readonly key: string
  readonly title: string
  readonly body: string
  /** Address within the program: `/cases/7`. */
  readonly to: string
}

/** A place that the person has chosen: what it is named by, and the name of the file. */
export interface SavePlace {
  readonly ticket: string
  readonly name: string
}

/** Main tells the service where a ticket leads. */
export interface PlaceOffer {
  readonly place: string
  readonly path: string
}

export type OpenedCopy = 'opened' | 'refused' | 'no_program'

/** Kinds of files that the system may open for a person who asked: documents, tables, pictures, sound. Nothing that runs or reaches for the network. */
export const OPENABLE = /\.(?:docx?|odt|rtf|xlsx?|ods|csv|pptx?|odp|pdf|txt|jpe?g|png|tiff?|gif|bmp|webp|heic|mp3|wav|ogg|oga|m4a|aac|amr|wma|mp4|m4v|avi|mov|mkv|3gp|zip|rar|7z|xml|sig|p7s)$/iu

export const SERVICE_PORT = 'service-port'

/** Channels between preload and main. */
export const HOST_CHANNELS = {
  connect: 'host:connect',
  port: 'host:port',
  serviceState: 'host:service-state',
  openWindow: 'host:open-window',
  saveFile: 'host:save-file',
  chooseSavePlace: 'host:choose-save-place',
  openSaved: 'host:open-saved',
  openCopy: 'host:open-copy',
  chooseFolder: 'host:choose-folder',
  notify: 'host:notify',
  open: 'host:open',
  contentShown: 'host:content-shown',
} as const

/** The service asks main, which alone may speak to the system's store of passwords. `value`: the text, or sealed bytes in base64. */
export interface SecretQuestion {
  readonly secret: number
  readonly ask: 'available' | 'seal' | 'open'
  readonly value: string
}

/** `yes` or `no`, sealed bytes in base64, or the text; null when the system refused. */
export interface SecretAnswer {
  readonly secret: number
  readonly value: string | null
}
