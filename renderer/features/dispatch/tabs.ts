export const DISPATCH_TABS = ['to_send', 'post', 'journal'] as const
export type DispatchTab = (typeof DISPATCH_TABS)[number]

export const TAB_LABELS: Record<DispatchTab, string> = { to_send: 'К отправке', post: 'Конверты и список', journal: 'Журнал исходящих' }

export function tabOf(text: string | null): DispatchTab {
  return DISPATCH_TABS.find((tab) => tab === text) ?? 'to_send'
}
