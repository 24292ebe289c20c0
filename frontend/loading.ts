/** What the page is waiting for, so that what can wait for a quiet page knows when it is one. */
let underWay = 0;

export function isLoading(): boolean {
  return underWay > 0;
}

/** Counts as loading until it is settled. */
export async function loading<T>(answer: Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await answer;
  } finally {
    underWay -= 1;
  }
}
