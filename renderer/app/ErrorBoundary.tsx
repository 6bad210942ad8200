import { Component, type ReactNode } from 'react'
import { Breakdown } from './Breakdown.tsx'

/** The last net: a defect of a screen never leaves a white window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override readonly state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return <Breakdown error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
