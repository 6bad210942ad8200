import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { findOptions, PickField } from '../../../renderer/components/card/PickField.tsx'

const CHANNELS = [{ value: 'email', label: 'Электронная почта' }, { value: 'post', label: 'Почта' }, { value: 'phone', label: 'Телефон' }]

function Channel() {
  const [value, setValue] = useState<string | null>('email')
  return <PickField<string> label="Канал" options={CHANNELS} value={value} onChange={setValue} />
}

describe('a choice made by typing', () => {
  it('takes another row than the chosen one, though the chosen one has the typed word too', async () => {
    render(<Channel />)
    const field = screen.getByRole('combobox', { name: 'Канал' })
    const user = userEvent.setup()
    await user.click(field)
    await user.clear(field)
    await user.type(field, 'почта')
    await user.tab()
    expect(field).toHaveProperty('value', 'Почта')
  })

  it('reads a code from its beginning', () => {
    const topics = ['01 Начисления', '01.02 Платёжный документ', '02 Перерасчёт', '02.01 За период отсутствия'].map((label) => ({ value: label, label }))
    expect(findOptions(topics, '02').map(({ label }) => label)).toEqual(['02 Перерасчёт', '02.01 За период отсутствия'])
    expect(findOptions(topics, 'плат').map(({ label }) => label)).toEqual(['01.02 Платёжный документ'])
  })
})
