/** The task pane, where the host has one. Whoever shows or hides it tells `ExcelHost.paneChanged`. */
export interface Pane {
  readonly visible: boolean;
  show(): void;
  hide(): void;
}
