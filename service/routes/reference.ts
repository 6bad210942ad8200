import type { Router } from '@orpc/server'
import type { Contract } from '../../contract/index.ts'
import { exportCalendar } from '../admin/exportCalendar.ts'
import { shippedCalendar } from '../admin/shippedCalendar.ts'
import { tryTerm } from '../admin/tryTerm.ts'
import type { CallContext } from '../context.ts'
import { later } from '../later.ts'
import { listReviews } from '../terms/listReviews.ts'
import { previewEffect } from '../terms/previewEffect.ts'
import { recountTerms } from '../terms/recountTerms.ts'
import { reviewCases } from '../terms/reviewCases.ts'
import { settleReview } from '../terms/settleReview.ts'
import { exportTopics } from '../topics/exportTopics.ts'
import { listClassifier } from '../topics/listClassifier.ts'
import { listTopics } from '../topics/listTopics.ts'
import { moveTopic } from '../topics/moveTopic.ts'
import { orderTopic } from '../topics/orderTopic.ts'
import { saveTopic } from '../topics/saveTopic.ts'
import { as, os } from './os.ts'

const readCalendarFile = later(async () => (await import('../admin/readCalendarFile.ts')).readCalendarFile)
const importClassifier = later(async () => (await import('../topics/importClassifier.ts')).importClassifier)

export const reference: Router<Contract['reference'], CallContext> = {
  topics: os.reference.topics.handler(as(listTopics)),
  saveTopic: os.reference.saveTopic.handler(as(saveTopic)),
  orderTopic: os.reference.orderTopic.handler(as(orderTopic)),
  moveTopic: os.reference.moveTopic.handler(as(moveTopic)),
  exportTopics: os.reference.exportTopics.handler(as(exportTopics)),
  classifier: os.reference.classifier.handler(as(listClassifier)),
  importClassifier: os.reference.importClassifier.handler(as(importClassifier)),
  readCalendar: os.reference.readCalendar.handler(as(readCalendarFile)),
  shippedCalendar: os.reference.shippedCalendar.handler(as(shippedCalendar)),
  exportCalendar: os.reference.exportCalendar.handler(as(exportCalendar)),
  tryTerm: os.reference.tryTerm.handler(as(tryTerm)),
  effect: os.reference.effect.handler(as(previewEffect)),
  reviews: os.reference.reviews.handler(as(listReviews)),
  reviewCases: os.reference.reviewCases.handler(as(reviewCases)),
  recount: os.reference.recount.handler(as(recountTerms)),
  settleReview: os.reference.settleReview.handler(as(settleReview)),
}
