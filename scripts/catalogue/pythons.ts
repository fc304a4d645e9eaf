/** The Pythons of a snapshot, oldest first; kept by hand from the release calendar (PEP 373 and its successors). */
export type PythonRelease = {
  version: string;
  newestPatch: string;
  endOfLife: string;
  /** The neighbour whose bytecode is measured in its place, because it differs little and takes long. */
  compiledBy?: string;
};

export const pythons: readonly PythonRelease[] = [
  { version: '3.7', compiledBy: '3.10', newestPatch: '3.7.17', endOfLife: '2023-06-27' },
  { version: '3.8', compiledBy: '3.10', newestPatch: '3.8.20', endOfLife: '2024-10-07' },
  { version: '3.9', compiledBy: '3.10', newestPatch: '3.9.25', endOfLife: '2025-10-31' },
  { version: '3.10', newestPatch: '3.10.21', endOfLife: '2026-10-31' },
  { version: '3.11', compiledBy: '3.12', newestPatch: '3.11.16', endOfLife: '2027-10-31' },
  { version: '3.12', newestPatch: '3.12.14', endOfLife: '2028-10-31' },
  { version: '3.13', newestPatch: '3.13.15', endOfLife: '2029-10-31' },
  { version: '3.14', newestPatch: '3.14.7', endOfLife: '2030-10-31' },
];
