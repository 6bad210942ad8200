/** Cases whose words are to be indexed anew in the background; empty most of the time. */
export interface SearchQueueTable {
  case_id: number
}
