import { z } from 'zod'
import { procedure } from './procedure.ts'

export const about = {
  versions: procedure
    .route({ method: 'GET', path: '/about', summary: 'Versions of the program and of what it stands on' })
    .output(z.object({ program: z.string(), electron: z.string().nullable(), node: z.string(), sqlite: z.string() })),
}
