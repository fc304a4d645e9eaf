import type { ChangeAnswers } from '@/components/store/memos';
import { answerChanges, standBefore } from '@/lib/change/answer-changes';
import { readChanges } from '@/lib/change/read-changes';

/** What is fetched when somebody first asks about any change: the answers, and the panels that show them. */
export { AskedBar } from './asked-bar';
export { AskedOrders } from './asked-orders';
export { ChangeList } from './change-list';
export { CostCells } from './cost-cells';

export const changeAnswers: ChangeAnswers = { readChanges, standBefore, answerChanges };
