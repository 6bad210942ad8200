import { lazy } from 'react'
import type { RouteObject } from 'react-router'
import { Breakdown } from './Breakdown.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { RouteFailure } from './RouteFailure.tsx'
import { Shell } from './Shell.tsx'

const MyDayPage = lazy(() => import('../features/my-day/MyDayPage.tsx').then((m) => ({ default: m.MyDayPage })))
const RegisterPage = lazy(() => import('../features/intake/RegisterPage.tsx').then((m) => ({ default: m.RegisterPage })))
const MailPage = lazy(() => import('../features/mail/MailPage.tsx').then((m) => ({ default: m.MailPage })))
const OralPage = lazy(() => import('../features/oral/OralPage.tsx').then((m) => ({ default: m.OralPage })))
const JournalPage = lazy(() => import('../features/journal/JournalPage.tsx').then((m) => ({ default: m.JournalPage })))
const ReplyPage = lazy(() => import('../features/reply/ReplyPage.tsx').then((m) => ({ default: m.ReplyPage })))
const SignaturePage = lazy(() => import('../features/signature/SignaturePage.tsx').then((m) => ({ default: m.SignaturePage })))
const PaperPage = lazy(() => import('../features/paper-signature/PaperPage.tsx').then((m) => ({ default: m.PaperPage })))
const VisasPage = lazy(() => import('../features/visas/VisasPage.tsx').then((m) => ({ default: m.VisasPage })))
const ControlPage = lazy(() => import('../features/control/ControlPage.tsx').then((m) => ({ default: m.ControlPage })))
const CasePage = lazy(() => import('../features/cases/CasePage.tsx').then((m) => ({ default: m.CasePage })))
const AnalysisPage = lazy(() => import('../features/analysis/AnalysisPage.tsx').then((m) => ({ default: m.AnalysisPage })))
const DecisionsPage = lazy(() => import('../features/decisions/DecisionsPage.tsx').then((m) => ({ default: m.DecisionsPage })))
const DispatchPage = lazy(() => import('../features/dispatch/DispatchPage.tsx').then((m) => ({ default: m.DispatchPage })))
const DutiesPage = lazy(() => import('../features/duties/DutiesPage.tsx').then((m) => ({ default: m.DutiesPage })))
const TermsPage = lazy(() => import('../features/terms/TermsPage.tsx').then((m) => ({ default: m.TermsPage })))
const SettingsPage = lazy(() => import('../features/settings/SettingsPage.tsx').then((m) => ({ default: m.SettingsPage })))
const AuditPage = lazy(() => import('../features/settings/AuditPage.tsx').then((m) => ({ default: m.AuditPage })))
const AboutPage = lazy(() => import('../features/about/AboutPage.tsx').then((m) => ({ default: m.AboutPage })))
const VerificationPage = lazy(() => import('../features/about/VerificationPage.tsx').then((m) => ({ default: m.VerificationPage })))
const PasswordPage = lazy(() => import('../features/session/PasswordPage.tsx').then((m) => ({ default: m.PasswordPage })))
const SignOutPage = lazy(() => import('../features/session/SignOutPage.tsx').then((m) => ({ default: m.SignOutPage })))

/** One table of sections; a section is loaded when it is first opened. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Breakdown error={null} onRetry={() => window.location.reload()} />,
    children: [
      {
        errorElement: <RouteFailure />,
        children: [
          { index: true, element: <MyDayPage /> },
          { path: 'register', element: <RegisterPage /> },
          { path: 'mail', element: <MailPage /> },
          { path: 'oral', element: <OralPage /> },
          { path: 'signature', element: <SignaturePage /> },
          { path: 'paper', element: <PaperPage /> },
          { path: 'visas', element: <VisasPage /> },
          { path: 'control', element: <ControlPage /> },
          { path: 'journal', element: <JournalPage /> },
          { path: 'analysis', element: <AnalysisPage /> },
          { path: 'decisions', element: <DecisionsPage /> },
          { path: 'dispatch', element: <DispatchPage /> },
          { path: 'cases/:id', element: <CasePage /> },
          { path: 'cases/:id/reply', element: <ReplyPage /> },
          { path: 'cases/:id/letters/:letterId', element: <ReplyPage /> },
          { path: 'notices', element: <DutiesPage /> },
          { path: 'terms', element: <TermsPage /> },
          { path: 'settings/:section?', element: <SettingsPage /> },
          { path: 'audit', element: <AuditPage /> },
          { path: 'about', element: <AboutPage /> },
          { path: 'verification', element: <VerificationPage /> },
          { path: 'password', element: <PasswordPage /> },
          { path: 'sign-out', element: <SignOutPage /> },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
]
