import { expect } from './support/expect.ts'
import { marked } from './support/navigation.ts'
import { changePerson, signIn } from './support/session.ts'
import { test } from './support/test.ts'

test('a letter is found by its words, with the place marked, by keys alone; who may not read it is not told', async ({ window }) => {
  await signIn(window, 'kovaleva')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('субсидии -пекарня')
  const found = window.getByRole('option', { name: /Т-\d+\/26 Тарелкин Ф\.Н\./u })
  await expect(found.locator('mark')).toHaveText('субсидии')
  await expect(found).toContainText('в письме:')
  const number = /Т-\d+\/26/u.exec(await found.innerText())?.[0] ?? ''
  await window.keyboard.press('ArrowDown')
  await marked(window, /Искать «субсидии -пекарня» в журнале/u)
  await window.keyboard.press('Enter')
  await window.getByRole('heading', { level: 1, name: 'Журнал' }).waitFor()
  await expect(window.getByRole('grid').locator('mark')).toHaveText(['субсидии'])
  await window.getByRole('button', { name: 'По совпадению' }).press('Enter')
  await expect(window).toHaveURL(/sort=-?relevance/u)
  await expect(window.getByRole('grid').locator('mark')).toHaveText(['субсидии'])
  await window.keyboard.press('Control+f')
  await window.keyboard.type('-субсидии')
  await expect(window.getByText('В запросе только исключения.')).toBeVisible()
  await window.keyboard.press('F1')
  await window.getByRole('dialog', { name: 'Как искать' }).waitFor()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toHaveCount(0)

  // An engineer of another unit: by the number there is a line without names, by the words there is nothing.
  await changePerson(window, 'grinko')
  await window.keyboard.press('Control+k')
  await window.keyboard.type('субсидии')
  await expect(window.getByRole('option')).toHaveText(['Искать «субсидии» в журнале'])
  await window.getByLabel('Поиск', { exact: true }).first().fill(number)
  await expect(window.getByRole('option', { name: new RegExp(`${number} Т•••`, 'u') })).toBeVisible()
})
