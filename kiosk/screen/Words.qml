pragma Singleton
import QtQuick
import kiosk.stage

// The program's own words. Reading Language.current here is what re-evaluates every text on a switch.
QtObject {
    function tr(text: string): string {
        return Language.translate(text, Language.current);
    }

    // A time in the second language, unless it only repeats the digits of the first: 2025年 says 2025.
    function also(first: string, second: string): string {
        const digits = text => text.replace(/\D/g, "");
        const bare = [first, second].some(text => /^\d+$/.test(text));
        return bare && digits(first) === digits(second) ? "" : second;
    }

    // Both, with a dot between them.
    function time(first: string, second: string): string {
        return [first, also(first, second)].filter(part => part).join(" · ");
    }

    // A text for a narrow column, most of whose line three last words would be: they part, but for a short last one.
    function loose(text: string): string {
        return text.replace(/\u00a0(?=.*\u00a0|\S{8,}$)/gm, " ");
    }

    // The same in the second language of the bilingual view; nothing outside it.
    function second(text: string): string {
        return Language.second === "" ? "" : Language.translate(text, Language.second);
    }

    // 2:05, or 1:00:00: the same in every language.
    function span(seconds: int): string {
        const two = number => String(number).padStart(2, "0");
        const minutes = Math.floor(seconds / 60);
        const hours = Math.floor(minutes / 60);
        return (hours > 0 ? hours + ":" + two(minutes % 60) : minutes) + ":" + two(seconds % 60);
    }

    // The names of languages by their codes, such as zh_CN or zh_CN+en.
    function languages(codes: string): string {
        return codes.split("+").map(code => Language.offered.find(one => one.code === code)?.name ?? code).join(" + ");
    }
}
