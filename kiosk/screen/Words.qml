pragma Singleton
import QtQuick
import kiosk.stage

// The program's own words. Reading Language.current here is what re-evaluates every text on a switch.
QtObject {
    function tr(text: string): string {
        return Language.translate(text, Language.current);
    }

    // A time and the same in the second language, unless that only repeats the digits: 2025年 says 2025.
    function time(first: string, second: string): string {
        const digits = text => text.replace(/\D/g, "");
        const bare = [first, second].some(text => /^\d+$/.test(text));
        return bare && digits(first) === digits(second) ? first : [first, second].filter(part => part).join(" · ");
    }

    // The same in the second language of the bilingual view; nothing outside it.
    function second(text: string): string {
        return Language.second === "" ? "" : Language.translate(text, Language.second);
    }
}
