import { Component, type ReactNode } from 'react';

type FaultBoundaryProps = {
  readonly children: ReactNode;
  /** Told once per fault. */
  readonly onFault: (fault: unknown) => void;
  /** What stands in the place of what broke; `retry` tries again. */
  readonly fallback: (fault: unknown, retry: () => void) => ReactNode;
  /** Another key forgets the fault: the person went somewhere else. */
  readonly resetKey: string;
};

type FaultBoundaryState = { readonly caught: { readonly fault: unknown } | null };

/** Keeps a fault in one place from taking the window along. React offers this to classes only. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override readonly state: FaultBoundaryState = { caught: null };

  static getDerivedStateFromError(fault: unknown): FaultBoundaryState {
    return { caught: { fault } };
  }

  override componentDidCatch(fault: unknown): void {
    this.props.onFault(fault);
  }

  override componentDidUpdate(before: FaultBoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.caught) this.retry();
  }

  private readonly retry = (): void => {
    this.setState({ caught: null });
  };

  override render(): ReactNode {
    const { caught } = this.state;
    return caught ? this.props.fallback(caught.fault, this.retry) : this.props.children;
  }
}
