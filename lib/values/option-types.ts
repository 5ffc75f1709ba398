// The types that constants carry: which option belongs to which level, and the name of its value's type.

declare const space: unique symbol;
declare const value: unique symbol;

/** A constant that is the `level` of the options of one space (`SOL_SOCKET`, `IPPROTO_TCP`); at run time a number. */
export type Level<Space extends string> = number & { readonly [space]?: Space };

/** A constant that names an option: the space it belongs to and the name of its value's type; at run time a number. */
export type Option<Space extends string, Type extends string> = number & {
  readonly [value]: { readonly space: Space; readonly type: Type };
};

/** Any constant that names an option. */
export type AnyOption = Option<string, string>;

/** The level that an option goes with. */
export type LevelOf<O extends AnyOption> =
  O extends Option<infer Space, string> ? Level<Space> : never;
