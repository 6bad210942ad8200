/** The chain of records and the triggers that keep it append-only. */
export const audit: readonly string[] = [
  `create table audit (
    seq integer primary key, at text not null, actor_id integer references users (id), actor_name text not null,
    action text not null, entity text not null, entity_id text, case_id integer references cases (id),
    before_json text, after_json text, note text, prev_hash text not null, hash text not null)`,
  `create index audit_case on audit (case_id, seq) where case_id is not null`,
  `create index audit_actor on audit (actor_id, seq)`,

  `create table audit_head (id integer primary key check (id = 1), seq integer not null, hash text not null)`,

  `create trigger audit_no_update before update on audit begin
    select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_no_delete before delete on audit begin
    select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_in_order before insert on audit when new.seq <= (select max(seq) from audit) begin
    select raise(abort, 'audit is append-only'); end`,
  `create trigger audit_head_no_delete before delete on audit_head begin
    select raise(abort, 'audit is append-only'); end`,
]
