import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { letterTemplateVersions } from '../templates/letterTemplateVersions.ts'
import { listLetterTemplates } from '../templates/listLetterTemplates.ts'
import { saveLetterTemplate } from '../templates/saveLetterTemplate.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { as, os } from './os.ts'

const previewLetterTemplate = later(async () => (await import('../templates/previewLetterTemplate.ts')).previewLetterTemplate)

export const templates: Router<Contract['templates'], CallContext> = {
  list: os.templates.list.handler(as(listLetterTemplates)),
  save: os.templates.save.handler(as(saveLetterTemplate)),
  versions: os.templates.versions.handler(as(letterTemplateVersions)),
  preview: os.templates.preview.handler(as(previewLetterTemplate)),
}
