import { useMutation } from '@tanstack/react-query'
import { ConfirmButton } from '../../components/ConfirmButton.tsx'
import { client } from '../../lib/client.ts'
import type { RegisterDesk } from './useRegisterDesk.ts'

/** Drops the draft with its files. */
export function ClearCardButton({ hub, onCleared }: { readonly hub: RegisterDesk; onCleared(): void }) {
  const drop = useMutation({
    mutationFn: async () => {
      await hub.keeper.stop()
      for (const file of hub.desk.files.filter((one) => one.kind === 'scan')) await client.files.discard({ id: file.id }).catch(() => undefined)
      await client.intake.discardDraft({ oralRecordId: hub.desk.oral?.recordId ?? null })
    },
    onSuccess: onCleared,
    onError: () => hub.keeper.resume(),
  })
  return <ConfirmButton size="small" variant="text" label="Очистить карточку" title="Очистить карточку?" consequence="Введённое и добавленные файлы будут убраны. Номер ещё не выдан, письмо .eml остаётся на хранении." confirmLabel="Очистить карточку" onConfirm={() => drop.mutate()} loading={drop.isPending} />
}
