export declare const FUSES: readonly (readonly [name: string, isOn: boolean])[];
export declare function fuseFaults(program: Buffer): readonly string[];
