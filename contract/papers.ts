import { z } from 'zod'
import { fileContent, id } from './fields.ts'
import { fileView } from './files.ts'
import { procedure } from './procedure.ts'

export const papers = {
  stamp: procedure
    .route({ method: 'POST', path: '/cases/{caseId}/stamp', summary: 'A new file: the scan with the mark of receipt on its first page' })
    .input(z.object({ caseId: id, fileId: id, corner: z.enum(['bottom_right', 'bottom_left', 'top_right', 'top_left']) }))
    .output(fileView),
  receipt: procedure.route({ method: 'POST', path: '/cases/{caseId}/receipt', summary: 'Receipt slip for whoever brought the paper' }).input(z.object({ caseId: id })).output(fileContent),
}
