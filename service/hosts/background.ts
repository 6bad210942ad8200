import type { Service } from '../context.ts'

type Start = (service: Service) => () => Promise<void>

/** Work that goes on by itself while the program is open; read from the disk when it is started, so that nobody waits for it to see the first page. */
const WORK: readonly (() => Promise<Start>)[] = [
  async () => (await import('../mail/readWaiting.ts')).startReadWaiting,
  async () => (await import('../scans/startScanFolder.ts')).startScanFolder,
  async () => (await import('../text/startRecognition.ts')).startRecognition,
  async () => (await import('../mailboxes/startMailboxes.ts')).startMailboxes,
  async () => (await import('../outgoing/startAcknowledgements.ts')).startAcknowledgements,
  async () => (await import('../outgoing/startLetters.ts')).startLetters,
  async () => (await import('../search/startReindexing.ts')).startReindexing,
  async () => (await import('../originals/startFileWatch.ts')).startFileWatch,
  async () => (await import('../reminders/startReminders.ts')).startReminders,
]

/** Starts all of it, one after another; what cannot be started is logged and holds up nothing else. Returns what stops it. */
export async function startBackground(service: Service): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = []
  for (const load of WORK) {
    try {
      const start = await load()
      stops.push(start(service))
    } catch (error) {
      service.log.error({ stack: error instanceof Error ? error.stack : String(error) }, 'background work cannot be started')
    }
  }
  return async () => {
    await Promise.allSettled(stops.map((stop) => stop()))
  }
}
