import { describe, expect, it } from 'vitest'
import { extendTerm } from '../../../service/decisions/extendTerm.ts'
import { getCase } from '../../../service/cases/getCase.ts'
import { assignedCase, later, submitted } from '../replies/desk.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support.ts'

const offered = async (office: TestOffice, person: TestPerson, caseId: number) => (await getCase(office.service, office.actor(person), { caseId })).permissions

describe('what is offered on a case', () => {
  // 59-ФЗ ст. 12 ч. 2: продлевается «… не более чем на 30 дней, уведомив о продлении срока …», и один раз.
  it('an extension until the term has passed, and once', async () => {
    const office = await openTestOffice()
    const [first, second] = [await assignedCase(office), await assignedCase(office)]
    expect(await offered(office, 'specialist', first)).toContain('request_extension')
    expect(await offered(office, 'deputy', first)).toContain('extend')
    const { version } = await getCase(office.service, office.actor('deputy'), { caseId: first })
    await extendTerm(office.service, office.actor('deputy'), { caseId: first, version, days: 10, reason: 'Ждём ответа сетевой организации' })
    expect(await offered(office, 'deputy', first)).not.toContain('extend')
    expect(await offered(office, 'specialist', first)).not.toContain('request_extension')
    later(office, 30)
    expect(await offered(office, 'deputy', second)).toContain('extend')
    later(office, 1)
    expect(await offered(office, 'deputy', second)).not.toContain('extend')
    expect(await offered(office, 'specialist', second)).not.toContain('request_extension')
  })

  it('a withdrawal by the applicant while the letter waits for signature: to the clerk alone', async () => {
    const office = await openTestOffice()
    const { caseId } = await submitted(office)
    expect(await offered(office, 'clerk', caseId)).toContain('propose')
    expect(await offered(office, 'specialist', caseId)).not.toContain('propose')
  })
})
