import { useMutation } from '@tanstack/react-query'
import { api } from '../../lib/client.ts'

export function useTrainingDatabase() {
  return useMutation(api.setup.createTraining.mutationOptions())
}
export type TrainingDatabase = ReturnType<typeof useTrainingDatabase>
