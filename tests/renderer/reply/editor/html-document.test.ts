import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { textOfDocument } from '../../../../domain/letter-document.ts'
import { readHtml } from '../../../../renderer/features/reply/editor/html-document.ts'

const fixture = (name: string) => readHtml(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'))

it('a letter written in Word: words, bold, italic, its lists and its table; no fonts, no marks of Word', () => {
  expect(fixture('word-letter.html')).toEqual({
    images: 0,
    document: [
      { kind: 'paragraph', runs: [{ text: 'По результатам проверки прибора учёта сообщаем: ' }, { text: 'плата пересчитана', bold: true }, { text: ', см. ' }, { text: 'приложение', italic: true }, { text: ' и сайт.' }] },
      { kind: 'list', ordered: true, items: [[{ text: 'Показания на 01.11.2026 — 12 345 кВт·ч.' }], [{ text: 'Нестрого: ' }, { text: 'по данным потребителя', bold: true, italic: true }], [{ text: 'вложенный пункт' }]] },
      { kind: 'list', ordered: false, items: [[{ text: 'копия паспорта;' }], [{ text: 'выписной эпикриз.' }]] },
      {
        kind: 'table', header: true,
        rows: [
          [[{ text: 'Период' }], [{ text: 'Начислено, руб.' }], [{ text: 'К возврату, руб.' }]],
          [[{ text: 'сентябрь 2026' }], [{ text: '1 204,50' }], [{ text: '412,36', bold: true }]],
          [[{ text: 'Итого\n– с пенями' }], [], [{ text: '412,36' }]],
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Первая строка\nвторая строка' }] },
    ],
  })
})

it('a page of a browser: nested lists are one list, links are words, pictures are counted', () => {
  const { document, images } = readHtml(`<h2>Порядок</h2><ul><li>Первое<ul><li>внутри <a href="https://example.org">ссылка</a></li></ul></li><li><p>Второе</p><p>с продолжением</p></li></ul>
    <p><img src="a.png"><span style="font-weight:700">Важно</span> <b style="font-weight:normal">не важно</b></p>`)
  expect(images).toBe(1)
  expect(document).toEqual([
    { kind: 'paragraph', runs: [{ text: 'Порядок', bold: true }] },
    { kind: 'list', ordered: false, items: [[{ text: 'Первое' }], [{ text: 'внутри ссылка' }], [{ text: 'Второе\nс продолжением' }]] },
    { kind: 'paragraph', runs: [{ text: 'Важно', bold: true }, { text: ' не важно' }] },
  ])
})

it.each([
  ['a frame of one column is only a frame', '<table><tr><td><p>Раз</p><p>Два</p></td></tr></table>', 'Раз\nДва'],
  ['a table too wide for a sheet becomes lines', `<table><tr>${'<td>х</td>'.repeat(13)}</tr></table>`, Array.from({ length: 13 }, () => 'х').join('; ')],
  ['cells over several rows keep their columns', '<table><tr><td rowspan="2">А</td><td>Б</td></tr><tr><td>В</td></tr></table>', 'А\tБ\n\tВ'],
  ['scripts, hidden and deleted words are not taken', '<p>Да<script>x()</script><span style="display:none">нет</span><del>нет</del><!-- нет --></p>', 'Да'],
  ['nothing of nothing', '<p>&nbsp;</p><table></table>', ''],
])('%s', (_, html, text) => {
  expect(textOfDocument(readHtml(html).document)).toBe(text)
})
