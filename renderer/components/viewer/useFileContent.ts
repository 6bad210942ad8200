import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { api } from '../../lib/client.ts'

/** Bytes of a stored file. They never change under one id, so they are asked for once; the hash is verified by the service. */
export function useFileContent(id: number): UseQueryResult<File> {
  return useQuery(fileContent(id))
}

export const fileContent = (id: number) => queryOptions({ ...api.files.content.queryOptions({ input: { id } }), staleTime: Number.POSITIVE_INFINITY, gcTime: 5 * 60_000 })
