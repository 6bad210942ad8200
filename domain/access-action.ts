/** What can be done and how a person stands to a case: the words of the access matrix. */

export const ACTIONS = [
  'view_card', 'view_list', 'view_board', 'view_analysis', 'view_outgoing', 'view_audit', 'export', 'verify_audit',
  'register', 'correct_card', 'attach_file', 'link', 'handle_mail', 'view_oral', 'record_call', 'assign', 'reassign', 'annul',
  'draft_reply', 'submit_reply', 'return_reply', 'sign_reply', 'recall_signed', 'sign_on_paper', 'give_visa', 'skip_visa', 'dispatch_reply', 'close_oral', 'write_notice', 'lift_notice',
  'propose_decision', 'decide', 'reverse_decision', 'record_withdrawal', 'reopen', 'request_extension', 'extend', 'recount_term', 'keep_writing_aids', 'share_views',
  'manage_users', 'manage_absences', 'manage_authority', 'manage_settings', 'manage_reference', 'manage_own_key', 'backup',
] as const
export type Action = (typeof ACTIONS)[number]

/**
 * How the person stands to the case: own (executor or co-executor), own_unit (a colleague's of the same unit), other,
 * about_me (the appeal complains about this person), none (no case is concerned).
 */
export const RELATIONS = ['own', 'own_unit', 'other', 'about_me', 'none'] as const
export type Relation = (typeof RELATIONS)[number]

export const ACTION_LABELS: Record<Action, string> = {
  view_card: 'открыть карточку',
  view_list: 'смотреть журнал',
  view_board: 'смотреть контроль сроков',
  view_analysis: 'смотреть анализ обращений',
  view_outgoing: 'смотреть журнал исходящих ответов',
  view_audit: 'смотреть журнал действий',
  export: 'выгружать данные',
  verify_audit: 'проверять целостность журнала действий',
  register: 'регистрировать обращения',
  correct_card: 'исправлять карточку',
  attach_file: 'прикладывать файлы',
  link: 'связывать обращения',
  handle_mail: 'разбирать входящую почту',
  view_oral: 'смотреть звонки и приём',
  record_call: 'записывать звонки и приём',
  assign: 'назначать исполнителя',
  reassign: 'менять исполнителя',
  annul: 'аннулировать номер',
  draft_reply: 'готовить ответ',
  submit_reply: 'передавать ответ на подпись',
  return_reply: 'возвращать ответ на доработку',
  sign_reply: 'подписывать ответ',
  recall_signed: 'отзывать подписанный ответ до отправки',
  sign_on_paper: 'оформлять подпись на бумаге',
  give_visa: 'согласовывать ответ',
  skip_visa: 'пропускать согласование',
  dispatch_reply: 'отправлять ответ',
  write_notice: 'писать уведомления и запросы',
  lift_notice: 'снимать обязанность уведомить',
  close_oral: 'закрывать устное обращение',
  propose_decision: 'предлагать решение',
  decide: 'принимать решение по предложению',
  reverse_decision: 'отменять принятое решение',
  record_withdrawal: 'записывать отзыв обращения заявителем',
  reopen: 'возобновлять рассмотрение',
  request_extension: 'просить о продлении срока',
  extend: 'продлевать срок',
  recount_term: 'пересчитывать сроки после изменения справочников',
  keep_writing_aids: 'вести свой словарь и свои фразы',
  share_views: 'вести общие представления журнала',
  manage_users: 'вести пользователей',
  manage_absences: 'вести отсутствия и замещения',
  manage_authority: 'вести полномочия на подпись',
  manage_settings: 'менять настройки',
  manage_reference: 'вести справочники',
  manage_own_key: 'управлять своим ключом подписи',
  backup: 'делать резервные копии',
}
