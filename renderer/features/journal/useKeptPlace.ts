import type { GridApi } from '@mui/x-data-grid'
import { type RefObject, useCallback, useEffect } from 'react'
import { useLocation } from 'react-router'

/** The row that was opened from each view of the journal, while the window lives. */
const places = new Map<string, { readonly id: number; readonly top: number }>()

/** On coming back the list stands where it stood, with the opened row in focus. */
export function useKeptPlace(api: RefObject<GridApi | null>, ready: boolean): { keep(id: number): void } {
  const { search } = useLocation()
  useEffect(() => {
    const place = places.get(search)
    if (!ready || place === undefined) return
    places.delete(search)
    // The grid lays its rows out first.
    const timer = window.setTimeout(() => {
      if (api.current?.getRow(place.id) == null) return
      api.current.scroll({ top: place.top })
      api.current.setCellFocus(place.id, 'number')
    }, 50)
    return () => window.clearTimeout(timer)
  }, [api, ready, search])
  const keep = useCallback((id: number) => void places.set(search, { id, top: api.current?.getScrollPosition().top ?? 0 }), [api, search])
  return { keep }
}
