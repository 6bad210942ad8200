/**
 * Statuses in which the clock runs, as they were when the migration was written: a migration is never changed by a later
 * edit of the domain. A test compares this list with `OPEN_STATUSES` of the domain.
 */
export const OPEN_STATUSES = `'registered', 'assigned', 'in_work', 'for_signature', 'returned', 'signed', 'proposal_pending'`
