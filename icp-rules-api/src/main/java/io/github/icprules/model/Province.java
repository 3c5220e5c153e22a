package io.github.icprules.model;

import static java.util.Objects.requireNonNull;

import io.github.icprules.text.Label;
import io.github.icprules.text.Term;
import java.util.Optional;

/** A province, autonomous region or municipality that has a communications administration (通信管理局). */
public enum Province implements Term {
    /** 北京: Beijing. */
    BEIJING("北京", "Beijing", 11, "京"),
    /** 天津: Tianjin. */
    TIANJIN("天津", "Tianjin", 12, "津"),
    /** 河北: Hebei. */
    HEBEI("河北", "Hebei", 13, "冀"),
    /** 山西: Shanxi. */
    SHANXI("山西", "Shanxi", 14, "晋"),
    /** 内蒙古: Inner Mongolia. */
    INNER_MONGOLIA("内蒙古", "Inner Mongolia", 15, "蒙"),
    /** 辽宁: Liaoning. */
    LIAONING("辽宁", "Liaoning", 21, "辽"),
    /** 吉林: Jilin. */
    JILIN("吉林", "Jilin", 22, "吉"),
    /** 黑龙江: Heilongjiang. */
    HEILONGJIANG("黑龙江", "Heilongjiang", 23, "黑"),
    /** 上海: Shanghai. */
    SHANGHAI("上海", "Shanghai", 31, "沪"),
    /** 江苏: Jiangsu. */
    JIANGSU("江苏", "Jiangsu", 32, "苏"),
    /** 浙江: Zhejiang. */
    ZHEJIANG("浙江", "Zhejiang", 33, "浙"),
    /** 安徽: Anhui. */
    ANHUI("安徽", "Anhui", 34, "皖"),
    /** 福建: Fujian. */
    FUJIAN("福建", "Fujian", 35, "闽"),
    /** 江西: Jiangxi. */
    JIANGXI("江西", "Jiangxi", 36, "赣"),
    /** 山东: Shandong. */
    SHANDONG("山东", "Shandong", 37, "鲁"),
    /** 河南: Henan. */
    HENAN("河南", "Henan", 41, "豫"),
    /** 湖北: Hubei. */
    HUBEI("湖北", "Hubei", 42, "鄂"),
    /** 湖南: Hunan. */
    HUNAN("湖南", "Hunan", 43, "湘"),
    /** 广东: Guangdong. */
    GUANGDONG("广东", "Guangdong", 44, "粤"),
    /** 广西: Guangxi. */
    GUANGXI("广西", "Guangxi", 45, "桂"),
    /** 海南: Hainan. */
    HAINAN("海南", "Hainan", 46, "琼"),
    /** 重庆: Chongqing. */
    CHONGQING("重庆", "Chongqing", 50, "渝"),
    /** 四川: Sichuan. */
    SICHUAN("四川", "Sichuan", 51, "蜀"),
    /** 贵州: Guizhou. */
    GUIZHOU("贵州", "Guizhou", 52, "黔"),
    /** 云南: Yunnan. */
    YUNNAN("云南", "Yunnan", 53, "滇"),
    /** 西藏: Tibet. */
    TIBET("西藏", "Tibet", 54, "藏"),
    /** 陕西: Shaanxi. */
    SHAANXI("陕西", "Shaanxi", 61, "陕"),
    /** 甘肃: Gansu. */
    GANSU("甘肃", "Gansu", 62, "陇"),
    /** 青海: Qinghai. */
    QINGHAI("青海", "Qinghai", 63, "青"),
    /** 宁夏: Ningxia. */
    NINGXIA("宁夏", "Ningxia", 64, "宁"),
    /** 新疆: Xinjiang. */
    XINJIANG("新疆", "Xinjiang", 65, "新");

    private final Label label;
    private final int code;
    private final String abbreviation;

    Province(String chinese, String english, int code, String abbreviation) {
        this.label = new Label(chinese, english);
        this.code = code;
        this.abbreviation = abbreviation;
    }

    @Override
    public Label label() {
        return label;
    }

    /** {@return the first two digits of the province's codes in GB/T 2260, such as 44} */
    public int code() {
        return code;
    }

    /** {@return the first character of the province's filing numbers, such as 粤} */
    public String abbreviation() {
        return abbreviation;
    }

    /**
     * {@return the province that a code belongs to}
     *
     * <p>The code can be any text that starts with the two digits of a province, such as a region code of GB/T 2260 or a
     * resident ID number. The result is empty if no province has the digits.
     */
    public static Optional<Province> ofCode(String code) {
        requireNonNull(code, "code must be given.");
        if (code.length() < 2) {
            return Optional.empty();
        }
        int digits = Character.digit(code.charAt(0), 10) * 10 + Character.digit(code.charAt(1), 10);
        for (Province province : values()) {
            if (province.code == digits) {
                return Optional.of(province);
            }
        }
        return Optional.empty();
    }
}
