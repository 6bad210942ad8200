import { implement, type Router } from '@orpc/server'
import { contract } from '../contract/index.ts'
import type { Actor } from '../domain/people.ts'
import { auditPage } from './admin/auditPage.ts'
import { getCalendar } from './admin/getCalendar.ts'
import { getClock } from './admin/getClock.ts'
import { getOrganisation } from './admin/getOrganisation.ts'
import { listAuthorities } from './admin/listAuthorities.ts'
import { listKeys } from './admin/listKeys.ts'
import { listRules } from './admin/listRules.ts'
import { listUsers } from './admin/listUsers.ts'
import { retireKey } from './admin/retireKey.ts'
import { saveAuthority } from './admin/saveAuthority.ts'
import { saveCalendar } from './admin/saveCalendar.ts'
import { saveClock } from './admin/saveClock.ts'
import { saveOrganisation } from './admin/saveOrganisation.ts'
import { getPapers } from './admin/getPapers.ts'
import { savePapers } from './admin/savePapers.ts'
import { saveRule } from './admin/saveRule.ts'
import { saveUnit } from './admin/saveUnit.ts'
import { saveUser } from './admin/saveUser.ts'
import { verifyAuditChain } from './admin/verifyAuditChain.ts'
import type { CallContext, Connection, Service } from './context.ts'
import { board } from './control/board.ts'
import { myDay } from './control/myDay.ts'
import { checkGround } from './decisions/checkGround.ts'
import { decideExtension } from './decisions/decideExtension.ts'
import { decideProposal } from './decisions/decideProposal.ts'
import { decisionQueue } from './decisions/decisionQueue.ts'
import { extendTerm } from './decisions/extendTerm.ts'
import { proposeDecision } from './decisions/proposeDecision.ts'
import { reopenCase } from './decisions/reopenCase.ts'
import { requestExtension } from './decisions/requestExtension.ts'
import { reverseDecision } from './decisions/reverseDecision.ts'
import { withdrawProposal } from './decisions/withdrawProposal.ts'
import { suggestForCard } from './suggest/suggestForCard.ts'
import { answerFailures } from './failures.ts'
import { versions } from './about.ts'
import { annulNumber } from './cases/annulNumber.ts'
import { assignExecutor } from './cases/assignExecutor.ts'
import { caseTimeline } from './cases/caseTimeline.ts'
import { correctCard } from './cases/correctCard.ts'
import { findCases } from './cases/findCases.ts'
import { getCase } from './cases/getCase.ts'
import { linkCases } from './cases/linkCases.ts'
import { closeOral } from './cases/closeOral.ts'
import { listCases } from './cases/listCases.ts'
import { attachFile } from './files/attachFile.ts'
import { discardFile } from './files/discardFile.ts'
import { readFile } from './files/readFile.ts'
import { stageFile } from './files/stageFile.ts'
import { discardIntakeDraft } from './intake/discardIntakeDraft.ts'
import { findEarlier } from './intake/findEarlier.ts'
import { intakeLists } from './intake/intakeLists.ts'
import { previewRegistration } from './intake/previewRegistration.ts'
import { registerAppeal } from './intake/registerAppeal.ts'
import { saveIntakeDraft } from './intake/saveIntakeDraft.ts'
import { fetchNow } from './mailboxes/fetchNow.ts'
import { listMailboxes } from './mailboxes/listMailboxes.ts'
import { mailboxStates } from './mailboxes/mailboxStates.ts'
import { saveMailbox } from './mailboxes/saveMailbox.ts'
import { getAcknowledgement } from './outgoing/getAcknowledgement.ts'
import { getOutgoing } from './outgoing/getOutgoing.ts'
import { saveAcknowledgement } from './outgoing/saveAcknowledgement.ts'
import { saveOutgoing } from './outgoing/saveOutgoing.ts'
import { attachMessage } from './mail/attachMessage.ts'
import { detachMessage } from './mail/detachMessage.ts'
import { listMail } from './mail/listMail.ts'
import { listSetAsideGrounds } from './mail/listSetAsideGrounds.ts'
import { readRaw } from './mail/readRaw.ts'
import { restoreMessage } from './mail/restoreMessage.ts'
import { setAsideMessage } from './mail/setAsideMessage.ts'
import { correctRecord } from './oral/correctRecord.ts'
import { earlierContacts } from './oral/earlierContacts.ts'
import { finishVisit } from './oral/finishVisit.ts'
import { getRecord } from './oral/getRecord.ts'
import { listCallbacks } from './oral/listCallbacks.ts'
import { listRecords } from './oral/listRecords.ts'
import { listVisits } from './oral/listVisits.ts'
import { moveCallback } from './oral/moveCallback.ts'
import { moveVisit } from './oral/moveVisit.ts'
import { oralDesk } from './oral/oralDesk.ts'
import { planVisit } from './oral/planVisit.ts'
import { recordAttempt } from './oral/recordAttempt.ts'
import { recordTalk } from './oral/recordTalk.ts'
import { dispatchQueue } from './replies/dispatchQueue.ts'
import { dispatchReply } from './replies/dispatchReply.ts'
import { getReply } from './replies/getReply.ts'
import { listTemplates } from './replies/listTemplates.ts'
import { listVersions } from './replies/listVersions.ts'
import { recallReply } from './replies/recallReply.ts'
import { recallSigned } from './replies/recallSigned.ts'
import { resolveRemark } from './replies/resolveRemark.ts'
import { returnReply } from './replies/returnReply.ts'
import { saveReply } from './replies/saveReply.ts'
import { signatureQueue } from './replies/signatureQueue.ts'
import { submitReply } from './replies/submitReply.ts'
import { listScans } from './scans/listScans.ts'
import { restoreScans, setAsideScans } from './scans/setAsideScans.ts'
import { takeScans } from './scans/takeScans.ts'
import { cancelText } from './text/cancelText.ts'
import { getText } from './text/getText.ts'
import { recogniseAgain } from './text/recogniseAgain.ts'
import { letterTemplateVersions } from './templates/letterTemplateVersions.ts'
import { listLetterTemplates } from './templates/listLetterTemplates.ts'
import { saveLetterTemplate } from './templates/saveLetterTemplate.ts'
import { later } from './later.ts'
import { createNew } from './setup/createNew.ts'
import { changePassword } from './session/changePassword.ts'
import { currentActor } from './session/currentActor.ts'
import { lockSession } from './session/lockSession.ts'
import { resumeSession } from './session/resumeSession.ts'
import { sessionState } from './session/sessionState.ts'
import { signIn } from './session/signIn.ts'
import { signOut } from './session/signOut.ts'
import { unlockSession } from './session/unlockSession.ts'

// Letters, signatures and mail: their libraries are four fifths of the program.
const importKey = later(async () => (await import('./admin/importKey.ts')).importKey)
const importMail = later(async () => (await import('./intake/importMail.ts')).importMail)
const openMail = later(async () => (await import('./mail/openMail.ts')).openMail)
const loadIntakeDraft = later(async () => (await import('./intake/loadIntakeDraft.ts')).loadIntakeDraft)
const readMessage = later(async () => (await import('./mail/readMessage.ts')).readMessage)
const testMailbox = later(async () => (await import('./mailboxes/testMailbox.ts')).testMailbox)
const testOutgoing = later(async () => (await import('./outgoing/testOutgoing.ts')).testOutgoing)
const beginReply = later(async () => (await import('./replies/beginReply.ts')).beginReply)
const previewReply = later(async () => (await import('./replies/previewReply.ts')).previewReply)
const readDocument = later(async () => (await import('./replies/readDocument.ts')).readDocument)
const signReply = later(async () => (await import('./replies/signReply.ts')).signReply)
const previewLetterTemplate = later(async () => (await import('./templates/previewLetterTemplate.ts')).previewLetterTemplate)
const verifyFile = later(async () => (await import('./replies/verifyFile.ts')).verifyFile)
const createTraining = later(async () => (await import('./setup/createTraining.ts')).createTraining)

const os = implement(contract)
  .$context<CallContext>()
  .use(({ context, path, next }) => answerFailures({ context, path, next: async () => next() }))

type Call<I> = { readonly context: CallContext; readonly input: I }

/** A use case of a signed-in person. */
const as = <I, O>(useCase: (service: Service, actor: Actor, input: I) => Promise<O>) => async ({ context, input }: Call<I>) => useCase(context.connection.service, await currentActor(context.connection), input)
/** A use case of the window itself, before or beside signing in. */
const forWindow = <I, O>(useCase: (connection: Connection, input: I) => Promise<O>) => ({ context, input }: Call<I>) => useCase(context.connection, input)

/** One line a procedure. */
export const router: Router<typeof contract, CallContext> = os.router({
  about: { versions: os.about.versions.handler(forWindow(versions)) },
  session: {
    state: os.session.state.handler(forWindow(sessionState)),
    signIn: os.session.signIn.handler(forWindow(signIn)),
    resume: os.session.resume.handler(forWindow(resumeSession)),
    lock: os.session.lock.handler(forWindow(lockSession)),
    unlock: os.session.unlock.handler(forWindow(unlockSession)),
    signOut: os.session.signOut.handler(forWindow(signOut)),
    changePassword: os.session.changePassword.handler(as(changePassword)),
  },
  setup: {
    createTraining: os.setup.createTraining.handler(forWindow(createTraining)),
    createNew: os.setup.createNew.handler(forWindow(createNew)),
  },
  intake: {
    lists: os.intake.lists.handler(as(intakeLists)),
    preview: os.intake.preview.handler(as(previewRegistration)),
    earlier: os.intake.earlier.handler(as(findEarlier)),
    suggest: os.intake.suggest.handler(as(suggestForCard)),
    register: os.intake.register.handler(as(registerAppeal)),
    importMail: os.intake.importMail.handler(as(importMail)),
    loadDraft: os.intake.loadDraft.handler(as(loadIntakeDraft)),
    saveDraft: os.intake.saveDraft.handler(as(saveIntakeDraft)),
    discardDraft: os.intake.discardDraft.handler(as(discardIntakeDraft)),
  },
  mail: {
    list: os.mail.list.handler(as(listMail)),
    open: os.mail.open.handler(as(openMail)),
    raw: os.mail.raw.handler(as(readRaw)),
    attach: os.mail.attach.handler(as(attachMessage)),
    detach: os.mail.detach.handler(as(detachMessage)),
    grounds: os.mail.grounds.handler(as(listSetAsideGrounds)),
    setAside: os.mail.setAside.handler(as(setAsideMessage)),
    restore: os.mail.restore.handler(as(restoreMessage)),
  },
  cases: {
    list: os.cases.list.handler(as(listCases)),
    find: os.cases.find.handler(as(findCases)),
    get: os.cases.get.handler(as(getCase)),
    timeline: os.cases.timeline.handler(as(caseTimeline)),
    correct: os.cases.correct.handler(as(correctCard)),
    assign: os.cases.assign.handler(as(assignExecutor)),
    link: os.cases.link.handler(as(linkCases)),
    closeOral: os.cases.closeOral.handler(as(closeOral)),
    annul: os.cases.annul.handler(as(annulNumber)),
    requestExtension: os.cases.requestExtension.handler(as(requestExtension)),
    extend: os.cases.extend.handler(as(extendTerm)),
    reopen: os.cases.reopen.handler(as(reopenCase)),
  },
  files: {
    stage: os.files.stage.handler(as(stageFile)),
    discard: os.files.discard.handler(as(discardFile)),
    attach: os.files.attach.handler(as(attachFile)),
    content: os.files.content.handler(as(readFile)),
    message: os.files.message.handler(as(readMessage)),
  },
  scans: {
    list: os.scans.list.handler(as(listScans)),
    take: os.scans.take.handler(as(takeScans)),
    setAside: os.scans.setAside.handler(as(setAsideScans)),
    restore: os.scans.restore.handler(as(restoreScans)),
  },
  texts: {
    get: os.texts.get.handler(as(getText)),
    cancel: os.texts.cancel.handler(as(cancelText)),
    again: os.texts.again.handler(as(recogniseAgain)),
  },
  events: {
    changes: os.events.changes.handler(async ({ context, signal }) => {
      await currentActor(context.connection)
      return context.connection.service.changes.subscribe('change', { signal })
    }),
  },
  replies: {
    get: os.replies.get.handler(as(getReply)),
    begin: os.replies.begin.handler(as(beginReply)),
    templates: os.replies.templates.handler(as(listTemplates)),
    save: os.replies.save.handler(as(saveReply)),
    versions: os.replies.versions.handler(as(listVersions)),
    preview: os.replies.preview.handler(as(previewReply)),
    submit: os.replies.submit.handler(as(submitReply)),
    recall: os.replies.recall.handler(as(recallReply)),
    recallSigned: os.replies.recallSigned.handler(as(recallSigned)),
    return: os.replies.return.handler(as(returnReply)),
    resolveRemark: os.replies.resolveRemark.handler(as(resolveRemark)),
    queue: os.replies.queue.handler(as(signatureQueue)),
    sign: os.replies.sign.handler(as(signReply)),
    document: os.replies.document.handler(as(readDocument)),
    verifyFile: os.replies.verifyFile.handler(as(verifyFile)),
    dispatchQueue: os.replies.dispatchQueue.handler(as(dispatchQueue)),
    dispatch: os.replies.dispatch.handler(as(dispatchReply)),
  },
  templates: {
    list: os.templates.list.handler(as(listLetterTemplates)),
    save: os.templates.save.handler(as(saveLetterTemplate)),
    versions: os.templates.versions.handler(as(letterTemplateVersions)),
    preview: os.templates.preview.handler(as(previewLetterTemplate)),
  },
  decisions: {
    check: os.decisions.check.handler(as(checkGround)),
    propose: os.decisions.propose.handler(as(proposeDecision)),
    withdraw: os.decisions.withdraw.handler(as(withdrawProposal)),
    decide: os.decisions.decide.handler(as(decideProposal)),
    decideExtension: os.decisions.decideExtension.handler(as(decideExtension)),
    reverse: os.decisions.reverse.handler(as(reverseDecision)),
    queue: os.decisions.queue.handler(as(decisionQueue)),
  },
  oral: {
    desk: os.oral.desk.handler(as(oralDesk)),
    callbacks: os.oral.callbacks.handler(as(listCallbacks)),
    list: os.oral.list.handler(as(listRecords)),
    get: os.oral.get.handler(as(getRecord)),
    record: os.oral.record.handler(as(recordTalk)),
    correct: os.oral.correct.handler(as(correctRecord)),
    earlier: os.oral.earlier.handler(as(earlierContacts)),
    attempt: os.oral.attempt.handler(as(recordAttempt)),
    moveCallback: os.oral.moveCallback.handler(as(moveCallback)),
    visits: os.oral.visits.handler(as(listVisits)),
    planVisit: os.oral.planVisit.handler(as(planVisit)),
    moveVisit: os.oral.moveVisit.handler(as(moveVisit)),
    finishVisit: os.oral.finishVisit.handler(as(finishVisit)),
  },
  control: {
    board: os.control.board.handler(as(board)),
    myDay: os.control.myDay.handler(as(myDay)),
  },
  admin: {
    users: os.admin.users.handler(as(listUsers)),
    saveUser: os.admin.saveUser.handler(as(saveUser)),
    saveUnit: os.admin.saveUnit.handler(as(saveUnit)),
    organisation: os.admin.organisation.handler(as(getOrganisation)),
    saveOrganisation: os.admin.saveOrganisation.handler(as(saveOrganisation)),
    keys: os.admin.keys.handler(as(listKeys)),
    importKey: os.admin.importKey.handler(as(importKey)),
    retireKey: os.admin.retireKey.handler(as(retireKey)),
    authorities: os.admin.authorities.handler(as(listAuthorities)),
    saveAuthority: os.admin.saveAuthority.handler(as(saveAuthority)),
    rules: os.admin.rules.handler(as(listRules)),
    saveRule: os.admin.saveRule.handler(as(saveRule)),
    clock: os.admin.clock.handler(as(getClock)),
    saveClock: os.admin.saveClock.handler(as(saveClock)),
    papers: os.admin.papers.handler(as(getPapers)),
    savePapers: os.admin.savePapers.handler(as(savePapers)),
    calendar: os.admin.calendar.handler(as(getCalendar)),
    saveCalendar: os.admin.saveCalendar.handler(as(saveCalendar)),
    audit: os.admin.audit.handler(as(auditPage)),
    verifyAudit: os.admin.verifyAudit.handler(as(verifyAuditChain)),
  },
  mailboxes: {
    list: os.mailboxes.list.handler(as(listMailboxes)),
    save: os.mailboxes.save.handler(as(saveMailbox)),
    test: os.mailboxes.test.handler(as(testMailbox)),
    state: os.mailboxes.state.handler(as(mailboxStates)),
    fetchNow: os.mailboxes.fetchNow.handler(as(fetchNow)),
    outgoing: os.mailboxes.outgoing.handler(as(getOutgoing)),
    saveOutgoing: os.mailboxes.saveOutgoing.handler(as(saveOutgoing)),
    testOutgoing: os.mailboxes.testOutgoing.handler(as(testOutgoing)),
    acknowledgement: os.mailboxes.acknowledgement.handler(as(getAcknowledgement)),
    saveAcknowledgement: os.mailboxes.saveAcknowledgement.handler(as(saveAcknowledgement)),
  },
})
