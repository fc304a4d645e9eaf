'use client';

import { Button } from '@/components/ui/button';
import type { Progress } from '@/lib/lessons/progress';
import { type CsvLab, printProgressCsv } from '@/lib/lessons/progress-csv';

/** The answers as a file that a learner hands in. */
export function SaveCsv({
  labs,
  progress,
  isOff,
}: {
  labs: readonly CsvLab[];
  progress: Progress;
  isOff: boolean;
}) {
  const save = () => {
    // Spreadsheets take a file for Unicode by its first mark.
    const text = `\uFEFF${printProgressCsv(progress, labs)}`;
    const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'lessons.csv';
    link.click();
    // The download reads the address after this task.
    window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };
  return (
    <Button look="text" disabled={isOff} onClick={save}>
      Save as CSV
    </Button>
  );
}
