/** The parts of an xAPI 1.0.3 statement that are written here (github.com/adlnet/xAPI-Spec, xAPI-Data.md, 2.4). */
export interface Statement {
  readonly id: string;
  readonly actor: Actor;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Activity;
  readonly result: Result;
  readonly context: Context;
  /** ISO 8601, when it happened. */
  readonly timestamp: string;
}

export type LanguageMap = Readonly<Record<string, string>>;

/** An account and nothing else: an agent has exactly one identifier (2.4.2.3). */
export interface Actor {
  readonly objectType: 'Agent';
  readonly account: { readonly homePage: string; readonly name: string };
}

export interface Activity {
  readonly objectType: 'Activity';
  readonly id: string;
  readonly definition: Definition;
}

export interface Definition {
  readonly name: LanguageMap;
  readonly description?: LanguageMap;
  readonly type: string;
  readonly interactionType?: 'choice' | 'matching' | 'sequencing' | 'long-fill-in';
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly InteractionComponent[];
  readonly source?: readonly InteractionComponent[];
  readonly target?: readonly InteractionComponent[];
}

export interface InteractionComponent {
  readonly id: string;
  readonly description: LanguageMap;
}

export interface Result {
  readonly score?: { readonly scaled: number; readonly raw: number; readonly min: number; readonly max: number };
  readonly success?: boolean;
  readonly completion: boolean;
  readonly response?: string;
  /** ISO 8601 duration. */
  readonly duration?: string;
  readonly extensions?: Readonly<Record<string, string>>;
}

export interface Context {
  readonly registration: string;
  readonly platform: string;
  readonly contextActivities?: { readonly parent: readonly Pick<Activity, 'objectType' | 'id'>[] };
}
