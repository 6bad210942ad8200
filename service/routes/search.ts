import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { findAnything } from '../search/findAnything.ts'
import { fragments } from '../search/fragments.ts'
import { recentCases } from '../search/recentCases.ts'
import { as, os } from './os.ts'

export const search: Router<Contract['search'], CallContext> = {
  find: os.search.find.handler(as(findAnything)),
  recent: os.search.recent.handler(as(recentCases)),
  fragments: os.search.fragments.handler(as(fragments)),
}
