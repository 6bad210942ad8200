import { describe, expect, test } from 'vitest'
import { ACTIONS, ACTION_LABELS, type Action, RELATIONS, type Relation, assertAssignable, assertCan, assertFourEyes, can, masksPersonalData, relationTo, rolesAllowed } from '../../domain/access.ts'
import { ROLES, type Role } from '../../domain/people.ts'
import { failureOf } from './fixtures.ts'

/**
 * Written apart from the matrix, one line an action: clerk, specialist, deputy director, administrator, auditor.
 * o own, u own unit's, x other's, a about me, n no case; a dash is never.
 */
const EXPECTED: Record<Action, string> = {
  view_card: '         oux    ou     ouxa   -  ouxa',
  view_list: '         ouxan  ouxan  ouxan  -  ouxan',
  view_board: '        n      -      n      -  n',
  view_analysis: '     n      -      n      -  n',
  view_outgoing: '     n      -      n      -  -',
  view_audit: '        -      -      n      -  n',
  export: '            n      -      n      -  n',
  verify_audit: '      -      -      -      n  n',
  register: '          n      -      -      -  -',
  correct_card: '      oux    -      -      -  -',
  attach_file: '       oux    o      -      -  -',
  link: '              oux    o      -      -  -',
  handle_mail: '       n      -      -      -  -',
  view_oral: '         n      n      n      -  n',
  record_call: '       n      n      -      -  -',
  assign: '            oux    -      oux    -  -',
  reassign: '          -      -      oux    -  -',
  annul: '             oux    -      oux    -  -',
  draft_reply: '       -      o      -      -  -',
  submit_reply: '      -      o      -      -  -',
  return_reply: '      -      -      oux    -  -',
  sign_reply: '        -      -      oux    -  -',
  recall_signed: '     -      -      oux    -  -',
  sign_on_paper: '     oux    -      oux    -  -',
  give_visa: '         -      ou     oux    -  -',
  skip_visa: '         -      -      oux    -  -',
  dispatch_reply: '    oux    -      -      -  -',
  write_notice: '      oux    o      -      -  -',
  lift_notice: '       -      -      oux    -  -',
  close_oral: '        oux    o      -      -  -',
  propose_decision: '  oux    o      -      -  -',
  decide: '            -      -      oux    -  -',
  reverse_decision: '  -      -      oux    -  -',
  record_withdrawal: ' oux    -      -      -  -',
  reopen: '            -      -      oux    -  -',
  request_extension: ' -      o      -      -  -',
  extend: '            -      -      oux    -  -',
  recount_term: '      -      -      oux    -  -',
  keep_writing_aids: ' n      n      -      -  -',
  share_views: '       n      -      n      -  -',
  manage_users: '      -      -      -      n  -',
  manage_absences: '   -      -      n      n  -',
  manage_authority: '  -      -      -      n  -',
  manage_settings: '   -      -      -      n  -',
  manage_reference: '  -      -      -      n  -',
  manage_own_key: '    -      -      n      -  -',
  backup: '            -      -      -      n  -',
}
const LETTER: Record<Relation, string> = { own: 'o', own_unit: 'u', other: 'x', about_me: 'a', none: 'n' }

const cells = ROLES.flatMap((role, column) => ACTIONS.flatMap((action) => RELATIONS.map((relation) => [role, action, relation, column] as const)))

describe('every cell of the matrix', () => {
  test.each(cells)('%s · %s · %s', (role, action, relation, column) => {
    const expected = EXPECTED[action].trim().split(/\s+/)[column] ?? ''
    expect(can({ roles: [role] }, action, relation)).toBe(expected.includes(LETTER[relation]))
  })
})

describe('relation to a case', () => {
  const me = { userId: 7, unitId: 3 }
  const parties = { executorId: 1, coExecutorIds: [], unitIds: [2], aboutUserId: null }
  test.each([
    ['the executor', { executorId: 7 }, 'own'],
    ['a co-executor', { coExecutorIds: [5, 7] }, 'own'],
    ['a colleague of the unit', { unitIds: [2, 3] }, 'own_unit'],
    ['somebody else', {}, 'other'],
    ['an unassigned case', { executorId: null, unitIds: [] }, 'other'],
    ['complained about, although the executor', { executorId: 7, aboutUserId: 7 }, 'about_me'],
    ['a complaint about a colleague is not about me', { unitIds: [3], aboutUserId: 8 }, 'own_unit'],
  ] as const)('%s', (_name, changes, expected) => {
    expect(relationTo(me, { ...parties, ...changes })).toBe(expected)
  })

  test('people without a unit share none', () => {
    expect(relationTo({ userId: 7, unitId: null }, { ...parties, unitIds: [] })).toBe('other')
  })
})

describe('several roles', () => {
  test('rights add up', () => {
    const both = { roles: ['clerk', 'deputy_director'] as Role[] }
    expect([can(both, 'register'), can(both, 'sign_reply', 'other'), can(both, 'draft_reply', 'own')]).toEqual([true, true, false])
    expect(can({ roles: [] }, 'view_list')).toBe(false)
  })

  // 59-ФЗ ст. 8 ч. 6: «Запрещается направлять жалобу на рассмотрение … должностному лицу, решение или действие (бездействие) которых обжалуется.»
  test('nobody works on a complaint about oneself, whatever the roles', () => {
    const everything = { roles: [...ROLES] }
    expect(ACTIONS.filter((action) => can(everything, action, 'about_me'))).toEqual(['view_card', 'view_list'])
  })
})

test('the administrator has no right to the content of cases', () => {
  const admin = { roles: ['administrator'] as Role[] }
  for (const relation of ['own', 'own_unit', 'other', 'about_me'] as const) expect(ACTIONS.filter((action) => can(admin, action, relation))).toEqual([])
  expect(can(admin, 'view_list')).toBe(false)
})

test('the auditor changes nothing', () => {
  expect(ACTIONS.filter((action) => rolesAllowed(action).includes('auditor'))).toEqual(['view_card', 'view_list', 'view_board', 'view_analysis', 'view_audit', 'export', 'verify_audit', 'view_oral'])
})

describe('refusals', () => {
  const specialist = { roles: ['specialist'] as Role[] }
  test('say what is not allowed and why', () => {
    expect(failureOf(() => assertCan(specialist, 'register')).message).toBe('У вас нет права регистрировать обращения. Если оно нужно для работы, обратитесь к администратору.')
    expect(failureOf(() => assertCan(specialist, 'draft_reply', 'other')).message).toBe('Обращение назначено другому исполнителю, поэтому готовить ответ вы не можете.')
    expect(failureOf(() => assertCan(specialist, 'draft_reply', 'about_me')).message).toBe(
      'Обращение подано на вас, поэтому готовить ответ по нему вы не можете (59-ФЗ, ст. 8 ч. 6). Это сделает другой сотрудник.',
    )
    expect(failureOf(() => assertCan(specialist, 'view_card', 'other')).code).toBe('FORBIDDEN')
  })
  test('do not come when the right is there', () => {
    expect(() => assertCan(specialist, 'draft_reply', 'own')).not.toThrow()
  })
  test('every action has words', () => {
    for (const action of ACTIONS) expect(ACTION_LABELS[action]).toMatch(/^[а-я]/)
  })
})

test('four eyes', () => {
  expect(failureOf(() => assertFourEyes(7, 7)).code).toBe('FORBIDDEN')
  expect(() => assertFourEyes(7, 8)).not.toThrow()
})

test('a complaint is never assigned to whom it is about', () => {
  const failure = failureOf(() => assertAssignable(7, { aboutUserId: 7 }))
  expect([failure.code, failure.details.fields?.[0]?.path]).toEqual(['INVALID_INPUT', 'executorId'])
  expect(() => assertAssignable(8, { aboutUserId: 7 })).not.toThrow()
  expect(() => assertAssignable(7, { aboutUserId: null })).not.toThrow()
})

test.each([
  ['clerk', [false, false, false, true, true]],
  ['specialist', [false, false, true, true, true]],
  ['deputy_director', [false, false, false, true, true]],
  ['administrator', [true, true, true, true, true]],
  ['auditor', [true, true, true, true, true]],
] as const)('lists mask personal data for %s (own, unit, other, about me, none): %o', (role, expected) => {
  expect(RELATIONS.map((relation) => masksPersonalData({ roles: [role] }, relation))).toEqual(expected)
})
