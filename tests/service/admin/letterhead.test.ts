import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { getLetterhead } from '../../../service/admin/getLetterhead.ts'
import { previewLetterhead } from '../../../service/admin/previewLetterhead.ts'
import { saveLetterhead } from '../../../service/admin/saveLetterhead.ts'
import { letterheadOf } from '../../../service/replies/letterheadOf.ts'
import { readSetting } from '../../../service/settings.ts'
import { foreign } from '../../templates/foreign.ts'
import { logoFile } from '../../templates/logos.ts'
import { openTestOffice, refusal } from '../support.ts'

const picture = (name: string): File => new File([new Uint8Array(logoFile(name))], name)
const images = async (file: File): Promise<string> => foreign('pdfimages', ['-list', '{file}'], Buffer.from(await file.arrayBuffer()))

describe('the letterhead of the office', () => {
  it('is longitudinal without a logo until it is chosen; a logo is shown before it is saved, kept, and taken away', async () => {
    const office = await openTestOffice()
    const [service, admin] = [office.service, office.actor('administrator')]
    expect(await getLetterhead(service, admin)).toEqual({ form: 'longitudinal', logo: null, version: 0 })
    expect(await images(await previewLetterhead(service, admin, { form: 'corner', logo: picture('photo.jpg') }))).toContain('360')
    expect(await letterheadOf(service.store)).toEqual({ form: 'longitudinal', logo: null })

    const saved = await saveLetterhead(service, admin, { form: 'corner', logo: picture('alpha.png'), version: 0 })
    expect(saved).toEqual({ form: 'corner', logo: { width: 360, height: 160, bytes: logoFile('alpha.png').length }, version: 1 })
    expect(await letterheadOf(service.store)).toEqual({ form: 'corner', logo: { bytes: logoFile('alpha.png'), width: 360, height: 160 } })
    const { logo } = await readSetting(service.store.read, 'letterhead')
    expect(await service.store.read.selectFrom('files').select('media_type').where('sha256', '=', logo?.sha256 ?? '').execute()).toEqual([{ media_type: 'image/png' }])

    expect((await saveLetterhead(service, admin, { form: 'longitudinal', logo: 'keep', version: 1 })).logo).toEqual(saved.logo)
    expect(await images(await previewLetterhead(service, admin, { form: 'longitudinal', logo: 'keep' }))).toContain('360')
    expect(await saveLetterhead(service, admin, { form: 'longitudinal', logo: 'none', version: 2 })).toEqual({ form: 'longitudinal', logo: null, version: 3 })
    expect(await service.store.read.selectFrom('audit').select('seq').where('action', '=', 'settings.letterhead_changed').execute()).toHaveLength(3)
  })

  it('is refused: a picture that is not one, a stale screen, another role; a logo that is gone stops the letter with a sentence', async () => {
    const office = await openTestOffice()
    const [service, admin] = [office.service, office.actor('administrator')]
    expect((await refusal(saveLetterhead(service, admin, { form: 'corner', logo: picture('cmyk.jpg'), version: 0 }))).message).toContain('CMYK')
    expect((await refusal(previewLetterhead(service, admin, { form: 'corner', logo: new File(['%PDF-1.7'], 'logo.png') }))).message).toContain('PNG или JPEG')
    expect((await refusal(saveLetterhead(service, office.actor('clerk'), { form: 'corner', logo: 'none', version: 0 }))).code).toBe('FORBIDDEN')
    await saveLetterhead(service, admin, { form: 'corner', logo: picture('plain.png'), version: 0 })
    expect((await refusal(saveLetterhead(service, admin, { form: 'corner', logo: 'none', version: 0 }))).code).toBe('CONFLICT')
    const { logo } = await readSetting(service.store.read, 'letterhead')
    writeFileSync(service.store.files.path(logo?.sha256 ?? ''), 'damaged')
    expect((await refusal(letterheadOf(service.store))).message).toContain('Файл логотипа повреждён')
    expect((await getLetterhead(service, admin)).logo).not.toBeNull()
  })
})
