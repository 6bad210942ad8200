import { z } from 'zod'
import { done, id, isoInstant, reason } from './fields.ts'
import { fileView } from './files.ts'
import { procedure } from './procedure.ts'

/** One file that the scanner's folder brought and nobody has taken yet. */
const scan = z.object({ id, file: fileView, foundAt: isoInstant })

/** A file that stays in the folder, and why. */
const scanRefusal = z.object({ name: z.string(), bytes: z.int(), reason: z.string(), at: isoInstant })

const ids = z.object({ ids: z.array(id).min(1).max(100) })

export const scans = {
  list: procedure.route({ method: 'GET', path: '/scans', summary: 'What the scanner brought and nobody has taken' }).output(
    z.object({
      enabled: z.boolean(),
      /** Why nothing comes from the folder now; null when all is well. */
      problem: z.string().nullable(),
      waiting: z.array(scan),
      setAside: z.array(scan.extend({ reason: z.string() })),
      refused: z.array(scanRefusal),
    }),
  ),
  take: procedure.route({ method: 'POST', path: '/scans/taken', summary: 'Take scans to the card being filled' }).input(ids).output(z.array(fileView)),
  setAside: procedure.route({ method: 'POST', path: '/scans/set-aside', summary: 'Set scans aside by a recorded decision: not appeals' }).input(ids.extend({ reason })).output(done),
  restore: procedure.route({ method: 'POST', path: '/scans/restored', summary: 'Return scans that were set aside' }).input(ids).output(done),
}
