import { expect } from '@playwright/test'
import { TRAINING_KEY_PASSWORD } from '../../service/setup/trainingPeople.ts'
import { CORRECTED, FIRST_DRAFT } from './demo/texts.ts'
import { act } from './support/decisions.ts'
import { openCase, openSection, openTab, settled } from './support/navigation.ts'
import { pickToSign, returnLetter, signLetter, typeRemarks } from './support/queues.ts'
import { openReply, submitLetter, writeLetter } from './support/reply.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'
import { CASES } from './support/training.ts'

test('a returned letter is corrected by its remarks, sent again and signed', async ({ window }) => {
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, FIRST_DRAFT)
  await submitLetter(window)

  await changePerson(window, 'gromov')
  await pickToSign(window, CASES.inWork)
  await typeRemarks(window, 'Ответьте про общедомовое потребление\nНазовите срок')
  await returnLetter(window)
  await expect(window.getByRole('navigation', { name: 'Письма на подпись' }).getByRole('button', { name: CASES.inWork })).toHaveCount(0)

  await changePerson(window, 'schetchikova')
  await expect(window.getByRole('link', { name: /Вернули мне\s*1/u })).toBeVisible()
  await openReply(window, CASES.inWork)
  await expect(window.getByRole('article')).toHaveText([/Ответьте про общедомовое/u, /Назовите срок/u])
  await writeLetter(window, { ...CORRECTED, subject: 'О перерасчёте и общедомовом потреблении' })
  const open = window.getByRole('checkbox', { name: 'Исправлено', exact: true })
  await open.first().click()
  await expect(open).toHaveCount(1)
  await openTab(window, 'Версии')
  await window.getByRole('list', { name: 'Версии письма' }).getByRole('button', { name: /^Версия/u }).last().click()
  await expect(window.getByRole('region', { name: 'Просмотр' })).toContainText('Показания проверяются')
  await submitLetter(window)

  await changePerson(window, 'gromov')
  await pickToSign(window, CASES.inWork)
  await expect(window.getByText(/Не отмечено как исправленное.*Назовите срок|Назовите срок/u).first()).toBeVisible()
  expect(await signLetter(window)).toBe(`${CASES.inWork}/1`)
  await openCase(window, CASES.inWork)
  await settled(window)
  await expect(window.getByText('Подпись верна, документ не изменён')).toBeVisible()
})

test('one key signs one letter: pressed again by a slip it does not reach the next one', async ({ window }) => {
  await signIn(window, 'schetchikova')
  await openReply(window, CASES.inWork)
  await writeLetter(window, FIRST_DRAFT)
  await submitLetter(window)

  await changePerson(window, 'gromov')
  await openSection(window, 'На подпись')
  const letters = window.getByRole('navigation', { name: 'Письма на подпись' }).getByRole('button')
  await expect(letters).toHaveCount(2)
  await settled(window)
  await window.getByLabel('Пароль ключа подписи', { exact: true }).fill(TRAINING_KEY_PASSWORD)
  const sign = window.getByRole('button', { name: /^Подписать/u })
  await expect(sign).toBeEnabled()
  const signed = window.getByRole('status').filter({ hasText: 'подпись проверена' })
  do await window.keyboard.press('Control+Enter')
  while (!(await signed.isVisible()))
  await window.keyboard.press('Control+Enter')
  await expect(sign).toBeEnabled()
  await expect(letters).toHaveCount(1)
  await window.keyboard.press('Control+Enter')
  await expect(window.getByText('Все письма подписаны')).toBeVisible()
})

test('a signed letter is taken back before it is sent: the executor corrects it, the file stays as recalled', async ({ window }) => {
  await signIn(window, 'gromov')
  await openCase(window, CASES.signed)
  await act(window, 'Отозвать подписанный ответ')
  await window.getByLabel('Что исправить').fill('В сумме опечатка')
  const recall = window.getByRole('button', { name: /^Отозвать ответ № /u })
  await recall.click()
  await window.getByRole('dialog').getByRole('button', { name: /^Отозвать ответ № /u }).click()
  await expect(window.getByText(/отозван и возвращён исполнителю/u)).toBeVisible()
  await openTab(window, /^Ответ/u)
  await expect(window.getByText('В сумме опечатка')).toBeVisible()
  await window.getByRole('button', { name: /— отозван$/u }).click()
  await expect(window.getByText('Подпись верна, документ не изменён')).toBeVisible()
  await openSection(window, 'Мой день')
  await changePerson(window, 'kovaleva')
  await openSection(window, 'Отправка ответов')
  await expect(window.getByText('Все ответы отправлены')).toBeVisible()
})

test('the executor takes a letter back from signature and goes on writing', async ({ window }) => {
  await signIn(window, 'grinko')
  await openCase(window, CASES.forSignature)
  await openTab(window, /^Ответ/u)
  await window.getByRole('link', { name: 'Открыть ответ' }).first().click()
  await window.getByRole('button', { name: 'Отозвать с подписи' }).click()
  await expect(window.getByLabel('Текст ответа')).toBeEditable()
  await changePerson(window, 'gromov')
  await expect(window.getByRole('link', { name: /^На подпись/u }).first()).not.toContainText('1')
})
