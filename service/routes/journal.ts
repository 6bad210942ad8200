import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import type { CallContext } from '../context.ts'
import { journalLists } from '../journal/journalLists.ts'
import { keepLayout } from '../journal/keepLayout.ts'
import { listViews } from '../journal/listViews.ts'
import { removeView } from '../journal/removeView.ts'
import { saveView } from '../journal/saveView.ts'
import { as, os } from './os.ts'

export const journal: Router<Contract['journal'], CallContext> = {
  lists: os.journal.lists.handler(as(journalLists)),
  views: os.journal.views.handler(as(listViews)),
  saveView: os.journal.saveView.handler(as(saveView)),
  removeView: os.journal.removeView.handler(as(removeView)),
  keepLayout: os.journal.keepLayout.handler(as(keepLayout)),
}
