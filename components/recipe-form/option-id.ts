/** Of one row of the search list, for the field that says which of them is under the cursor. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}
