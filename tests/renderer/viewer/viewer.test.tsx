import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeText } from '../../../renderer/components/viewer/decodeText.ts'
import { shownAs } from '../../../renderer/components/viewer/fileKind.ts'
import { frameDocument } from '../../../renderer/components/viewer/mail/frameDocument.ts'
import { splitQuotes } from '../../../renderer/components/viewer/mail/splitQuotes.ts'
import { SourceDesk } from '../../../renderer/components/viewer/SourceDesk.tsx'
import { sourcesOf } from '../../../renderer/components/viewer/sources.ts'
import { scaleOf, stepFrom, turned, turnRight } from '../../../renderer/components/viewer/zoom.ts'
import { fileView, MESSAGE } from '../intake/fake/cards.ts'
import { openDesk } from '../intake/fake/desk.ts'
import { connectDesk, openPage } from '../intake/fake/page.tsx'

const desk = openDesk()
connectDesk(desk)
beforeEach(desk.reset)
afterEach(cleanup)

describe('quoted mail', () => {
  it('is told from what was written now, and nothing is lost', () => {
    const text = 'Спасибо.\n\n> вы писали\n> раньше\n\nЕщё вопрос.\n\n-----Original Message-----\nFrom: a'
    expect(splitQuotes(text)).toEqual([
      { quoted: false, text: 'Спасибо.' },
      { quoted: true, text: '> вы писали\n> раньше' },
      { quoted: false, text: 'Ещё вопрос.' },
      { quoted: true, text: '-----Original Message-----\nFrom: a' },
    ])
    expect(splitQuotes('только текст\nдве строки')).toEqual([{ quoted: false, text: 'только текст\nдве строки' }])
  })

  it('is folded in the frame, which forbids everything', () => {
    const page = frameDocument('<p>Новый текст, достаточно длинный</p><blockquote>старое<blockquote>старше</blockquote></blockquote>')
    expect(page).toContain("default-src 'none'")
    expect(page.match(/<details/g)).toHaveLength(1)
    expect(frameDocument('<blockquote>одна цитата</blockquote>')).toContain('open')
  })
})

describe('scale', () => {
  it('fits the width or the whole page, and steps through round figures', () => {
    const sheet = { width: 600, height: 800 }
    expect(scaleOf('width', sheet, { width: 300, height: 300 })).toBe(0.5)
    expect(scaleOf('page', sheet, { width: 300, height: 200 })).toBe(0.25)
    expect(scaleOf('width', sheet, { width: 6000, height: 300 }, 1)).toBe(1)
    expect([stepFrom(0.94, 1), stepFrom(0.94, -1), stepFrom(4, 1), stepFrom(0.25, -1)]).toEqual([1, 0.8, 4, 0.25])
    expect(turned(sheet, 90)).toEqual({ width: 800, height: 600 })
    expect(turnRight(270)).toBe(0)
  })
})

describe('files', () => {
  it('are shown only when it is safe and possible', () => {
    expect(shownAs(fileView(1))).toBe('image')
    expect(shownAs(fileView(1, { mediaType: 'application/pdf' }))).toBe('pdf')
    expect(shownAs(fileView(1, { mediaType: 'application/pdf', quarantined: true }))).toBe('quarantined')
    expect(shownAs(fileView(1, { mediaType: 'image/jpeg', damaged: true }))).toBe('damaged')
    expect(shownAs(fileView(1, { mediaType: 'text/html' }))).toBe('other')
    expect(shownAs(fileView(1, { mediaType: 'image/svg+xml' }))).toBe('other')
  })

  it('text comes in UTF-8 or in the Windows code page', () => {
    expect(decodeText(new TextEncoder().encode('Привет'))).toBe('Привет')
    expect(decodeText(new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]))).toBe('Привет')
  })

  it('the message comes first, the raw message last', () => {
    const files = [fileView(1, { mediaType: 'message/rfc822', kind: 'mail', name: 'a.eml' }), fileView(2, { kind: 'inline', name: 'logo.png' }), fileView(3, { mediaType: 'application/zip', name: 'z.zip' }), fileView(4, { mediaType: 'application/pdf', name: 'p.pdf' })]
    expect(sourcesOf([MESSAGE], files, 'текст').map(({ title }) => title)).toEqual(['Письмо', 'p.pdf', 'z.zip', 'logo.png', 'a.eml'])
    expect(sourcesOf([], [], 'текст').map(({ title }) => title)).toEqual(['Текст'])
  })

  it('a quarantined file is never asked for and cannot be saved', async () => {
    openPage('/', '/', <SourceDesk sources={sourcesOf([], [fileView(1, { name: 'run.exe', quarantined: true, note: 'Исполняемый файл' })])} />)
    expect(await screen.findByText('Файл в карантине')).toBeTruthy()
    expect(desk.sent('content')).toEqual([])
    expect(screen.queryByRole('button', { name: /Сохранить/ })).toBeNull()
  })

  it('a message shows its headers, and the frame of its HTML may do nothing', async () => {
    openPage('/', '/', <SourceDesk sources={sourcesOf([{ ...MESSAGE, html: '<p>Здравствуйте</p>' }], [])} />)
    expect(await screen.findByText('Жалоба на начисление')).toBeTruthy()
    const frame = screen.getByTitle('Текст письма')
    expect(frame.getAttribute('sandbox')).toBe('')
  })
})
