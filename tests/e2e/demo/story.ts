import type { Page } from '@playwright/test'
import { settled } from '../support/navigation.ts'
import { goToSignIn, signIn } from '../support/session.ts'
import type { Album } from './album.ts'
import { decide, lookAtCase, sendOut } from './closing.ts'
import { registerClaim, registerIllegible, registerInsulting, registerMessage, registerPaperLetter, registerWithoutContacts } from './intake.ts'
import { correctTheLetter, draftLetters, returnTheLetter, signLetters } from './letters.ts'
import { checkAudit, lookAtLists, lookAtSettings } from './looking.ts'

/** The main job, from an empty store to signed letters that have left the building; answers the numbers of the cases made. */
export async function playOffice(page: Page, album: Album, fixtures: string): Promise<string[]> {
  await begin(page, album)
  const letter = await registerPaperLetter(page, album, fixtures)
  const mail = await registerMessage(page, album, fixtures)
  const claim = await registerClaim(page, album, fixtures)
  const illegible = await registerIllegible(page, album, fixtures)
  const withoutContacts = await registerWithoutContacts(page, album, fixtures)
  const insulting = await registerInsulting(page, album, fixtures)

  await draftLetters(page, album, letter, mail)
  await returnTheLetter(page, album, letter)
  await correctTheLetter(page, album, letter)
  const outgoing = await signLetters(page, album, letter, mail)
  await decide(page, album, { illegible, withoutContacts, insulting })
  await sendOut(page, album, outgoing, insulting)

  await lookAtCase(page, album, letter)
  await lookAtLists(page, album)
  await lookAtSettings(page, album)
  await checkAudit(page, album)
  return [letter, mail, claim, illegible, withoutContacts, insulting]
}

async function begin(page: Page, album: Album): Promise<void> {
  const training = page.getByRole('button', { name: 'Создать учебную базу' })
  await training.waitFor()
  await album.take('first-run')
  await training.click()
  await page.getByRole('button', { name: 'Перейти ко входу' }).waitFor({ timeout: 90_000 })
  await album.take('training-database')
  await goToSignIn(page)
  await album.take('sign-in')
  await signIn(page, 'kovaleva')
  await settled(page)
  await album.take('clerk-day')
}
