import type { Page } from '@playwright/test'
import { expect } from '../support/expect.ts'
import { openCase, openSection, settled } from '../support/navigation.ts'
import { pickToSign, returnLetter, signLetter, typeRemarks } from '../support/queues.ts'
import { beginReply, expectSaved, openReply, submitLetter, writeLetter } from '../support/reply.ts'
import { changePerson } from '../support/session.ts'
import type { Album } from './album.ts'
import { CORRECTED, FIRST_DRAFT, MAIL_REPLY, REMARKS } from './texts.ts'

/** The executor drafts both letters, one from a template whose gaps the checklist names. */
export async function draftLetters(page: Page, album: Album, letter: string, mail: string): Promise<void> {
  await changePerson(page, 'schetchikova')
  await settled(page)
  await album.take('specialist-day')
  await openCase(page, letter)
  await page.getByRole('link', { name: 'Готовить ответ' }).first().click()
  await page.getByRole('list', { name: 'Шаблоны ответа' }).waitFor()
  await album.take('reply-start')
  await page.getByRole('list', { name: 'Шаблоны ответа' }).getByRole('button', { name: /^Перерасчёт произведён/u }).click()
  await page.getByLabel('Текст ответа').waitFor()
  await album.take('reply-template-gaps')
  await writeLetter(page, FIRST_DRAFT)
  await album.take('reply-ready')
  await submitLetter(page)
  await beginReply(page, mail)
  await writeLetter(page, MAIL_REPLY)
  await submitLetter(page)
  await album.take('reply-submitted')
}

/** The deputy director reads the letter beside the appeal and returns it. */
export async function returnTheLetter(page: Page, album: Album, letter: string): Promise<void> {
  await changePerson(page, 'gromov')
  await settled(page)
  await album.take('deputy-day')
  await pickToSign(page, letter)
  await album.take('signature-queue')
  await typeRemarks(page, REMARKS)
  await album.take('signature-remarks')
  await returnLetter(page)
  await album.take('signature-returned')
}

/** The executor works the remarks off and sends the letter again. */
export async function correctTheLetter(page: Page, album: Album, letter: string): Promise<void> {
  await changePerson(page, 'schetchikova')
  await openReply(page, letter)
  await settled(page)
  await album.take('reply-remarks')
  await writeLetter(page, CORRECTED)
  const remarks = page.getByRole('checkbox', { name: 'Исправлено', exact: true })
  for (let left = await remarks.count(); left > 0; left -= 1) {
    await remarks.first().click()
    await expect(remarks).toHaveCount(left - 1)
  }
  await expectSaved(page)
  await album.take('reply-corrected')
  await submitLetter(page)
}

/** Both letters are signed; the outgoing numbers come back. */
export async function signLetters(page: Page, album: Album, letter: string, mail: string): Promise<string[]> {
  await changePerson(page, 'gromov')
  await pickToSign(page, letter)
  await album.take('signature-again')
  const first = await signLetter(page)
  await settled(page)
  await album.take('signature-signed')
  await openSection(page, 'Мой день')
  await pickToSign(page, mail)
  const second = await signLetter(page)
  return [first, second]
}
